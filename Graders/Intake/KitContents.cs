namespace Grader.Intake;

/// <summary>
/// Of a student's kit, the answers are a hand-in, and so is what a person reads, wherever it lies. What the kit itself has is left out
/// without a message, and everything else with one.
/// </summary>
internal static class KitContents
{
    /// <summary>Why a file is left out.</summary>
    public const string NotGraded = $"lies outside of the folder \"{KitNames.Answers}\" of the kit and is not graded; it was left out.";

    /// <summary>The files without those of kits that nobody judges. A kit without a folder of answers is taken as it is.</summary>
    public static (IReadOnlyList<FoundFile> Files, IReadOnlyList<FoundFile> LeftOut) Of(IReadOnlyList<FoundFile> files)
    {
        List<FoundFile> leftOut = [];
        foreach (var kit in files.Where(file => Path.GetFileName(file.Path) == KitNames.Marker).Select(Folder).ToList())
        {
            if (!files.Any(file => IsAnswer(file, kit)))
                continue;

            var others = files.Where(file => file.Path.StartsWith(kit, StringComparison.Ordinal) && !IsAnswer(file, kit))
                .ToLookup(file => KitNames.Own.Contains(Top(file.Path[kit.Length..])));
            var unread = others[false].Where(file => !HandedInDocument.Includes(file)).ToList();
            leftOut.AddRange(unread);
            files = [.. files.Except(others[true]).Except(unread)];
        }

        return (files, leftOut);
    }

    private static bool IsAnswer(FoundFile file, string kit) =>
        file.Path.StartsWith($"{kit}{KitNames.Answers}/", StringComparison.Ordinal);

    /// <summary>"anna/" of "anna/kit.yaml".</summary>
    private static string Folder(FoundFile marker) => marker.Path[..^KitNames.Marker.Length];

    private static string Top(string path) => path.Split('/', 2)[0];
}
