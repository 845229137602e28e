/// What the API text says about what a repair does to each exemption.
enum RepairChangesDescription {
    /// What comes out.
    static let schemas = #"""
        "Herstelwijziging": {
          "type": "object",
          "required": ["ontheffingId", "voor", "na"],
          "properties": {
            "ontheffingId": {"$ref": "#/components/schemas/Id"},
            "voor": {"$ref": "#/components/schemas/Herstelstand"},
            "na": {"$ref": "#/components/schemas/Herstelstand"}
          }
        },
        "Herstelstand": {
          "type": "object",
          "description": "Een ontheffing voor of na het herstel.",
          "required": ["zone", "geldigTot", "ingetrokkenPer", "dekking"],
          "properties": {
            "zone": {
              "type": "string", "nullable": true, "description": "De zone.", "example": "VBN"
            },
            "geldigTot": {
              "type": "string", "format": "date-time", "description": "Het einde.",
              "example": "2030-03-01T23:00:00Z"
            },
            "ingetrokkenPer": {
              "type": "string", "format": "date-time", "nullable": true,
              "description": "Vanaf wanneer zij is ingetrokken.", "example": "2026-06-07T22:00:00Z"
            },
            "dekking": {
              "type": "array", "items": {"$ref": "#/components/schemas/Herstelbereik"},
              "description": "Welk kenteken waar en wanneer is gedekt."
            }
          }
        },
        "Herstelbereik": {
          "type": "object",
          "required": ["kenteken", "land", "zone", "van", "tot"],
          "properties": {
            "kenteken": {
              "type": "string", "description": "Het kenteken.", "example": "NX000P"
            },
            "land": {
              "type": "string", "nullable": true, "description": "Het land.", "example": "NL"
            },
            "zone": {
              "type": "string", "nullable": true, "description": "De zone.", "example": "VBN"
            },
            "van": {
              "type": "string", "format": "date-time", "description": "Vanaf dan.",
              "example": "2026-01-04T23:00:00Z"
            },
            "tot": {
              "type": "string", "format": "date-time", "description": "Tot dan.",
              "example": "2030-01-04T23:00:00Z"
            }
          }
        }
        """#
}
