using Grader.Results;

namespace Grader.Reporting.Export;

/// <summary>
/// The folders of a zip for Moodle's "Upload multiple feedback files in a zip": those of the archive of submissions,
/// "Full name_12345_assignsubmission_file_". Moodle goes by the number between the first two underscores, and takes the persons' numbers
/// only, never that of a group.
/// </summary>
public static class MoodleFeedback
{
    /// <summary>The folders for a hand-in without a worksheet: one, with the number from the archive of submissions; or none.</summary>
    public static IReadOnlyList<string> FoldersOf(HandInInfo handIn) =>
        handIn.PlatformId is { Length: > 0 } id && handIn.Members is null ? [Folder(handIn.Name, id)] : [];

    /// <summary>The folder for a row of a worksheet.</summary>
    public static string FolderOf(RosterRow row) => Folder(row.Name.Length > 0 ? row.Name : "Participant", row.PlatformId);

    private static string Folder(string name, string id)
    {
        // An underscore in the name would move the number; a slash would make another folder.
        var plain = string.Concat(PlainText.Line(name).Select(letter => IsPlain(letter) ? letter : ' '));
        return $"{plain.Trim()}_{id}_assignsubmission_file_";
    }

    private static bool IsPlain(char letter) => char.IsLetterOrDigit(letter) || letter is '-' or '.' or '\'';
}
