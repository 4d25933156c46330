using Grader.Judging.Chance;
using Grader.Judging.Running;
using Grader.Results;

namespace Grader.Judging;

/// <summary>
/// The hand-ins that <c>dotnet test</c> judges: one per folder of <c>Submissions</c>, or of the folder that the
/// environment variable GRADER_SUBMISSIONS names; in a student's kit, the one folder that the option Grader.HandIn of the test project
/// names. Each is built when its first check needs it, so that listing tests is quick.
/// </summary>
internal static class SubmissionsFolder
{
    /// <summary>One list for the whole process, since NUnit asks once per fixture.</summary>
    public static readonly Lazy<IReadOnlyList<HandIn>> HandIns = new(() => [.. Folders().Select(HandInOf)]);

    private static IEnumerable<string> Folders()
    {
        if (AppContext.GetData("Grader.HandIn") is string own)
            return [System.IO.Path.GetFullPath(own)];

        var judgesAll = AppContext.TryGetSwitch("Grader.JudgesSubmissions", out var judges) && judges;
        return judgesAll && Path() is { } path && Directory.Exists(path)
            ? Directory.EnumerateDirectories(path).Order(StringComparer.Ordinal)
            : [];
    }

    private static string? Path()
    {
        if (Environment.GetEnvironmentVariable("GRADER_SUBMISSIONS") is { Length: > 0 } given)
            return given;

        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "Grader.sln")))
            folder = folder.Parent;

        return folder is null ? null : System.IO.Path.Combine(folder.FullName, "Submissions");
    }

    /// <summary>The seed derives from the folder's name, so that changed code is checked on the same inputs.</summary>
    private static HandIn HandInOf(string folder)
    {
        var name = System.IO.Path.GetFileName(folder);
        var info = new HandInInfo(name, name, ContentHash: "");
        var context = new JudgeContext { Seed = Seeds.OfHandIn(key: "", name) };
        if (AppContext.GetData("Grader.Check") is string command) // As the project of a kit says.
            context = context with { CheckCommand = command };

        return new HandIn(info, () => SelfCheck.Open(folder))
        {
            Context = context,
            Stubs = new([.. SelfCheck.Sources(folder).Select(source => source.Text)]),
        };
    }
}
