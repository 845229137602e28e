/// What an applicant is asked for.
enum ApplicantQuestion {
    /// Something that is missing (Awb 4:5); what, in the words of a case worker.
    case completion(String?)
    /// A view on facts that differ from the application (Awb 4:7).
    case viewpoint
}
