using Grader.Results;

namespace Grader.Intake;

/// <summary>
/// A student's complaint about an earlier mark: a document named "complaint" beside the sources, as the student hands in once more or the
/// platform has it. A person answers it in <c>grader review</c>.
/// </summary>
internal static class Complaint
{
    /// <summary>In English, German, Danish, Dutch, French and Spanish.</summary>
    private static readonly HashSet<string> names =
        new(["complaint", "einspruch", "beschwerde", "klage", "bezwaar", "réclamation", "reclamation", "reclamación"],
            StringComparer.OrdinalIgnoreCase);

    /// <summary>True for the name of a file with a complaint, with or without its folders.</summary>
    /// <param name="file">"complaint.md", "answers/Complaint.pdf", or as it is kept: "answers__complaint.md".</param>
    public static bool Is(string file) =>
        names.Contains(Path.GetFileNameWithoutExtension(file).Split("__")[^1]) && Path.GetExtension(file) != ".cs";

    /// <summary>What a tutor should know: one message for each complaint.</summary>
    public static IEnumerable<Message> In(Contents contents) => contents.Documents.Where(document => Is(document.Path))
        .Select(document => new Message(MessageKind.Complaint, document.Path, 0,
            "A complaint, which a person answers in \"grader review\"; the answer stands in the feedback then."));
}
