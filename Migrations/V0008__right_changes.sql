-- By which it is found what became of rights since a version of the register.
CREATE INDEX parkingRightRecorded ON parkingRight (recordedBy);
CREATE INDEX parkingRightSuperseded ON parkingRight (supersededBy) WHERE supersededBy IS NOT NULL;
