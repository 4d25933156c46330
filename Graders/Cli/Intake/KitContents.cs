using Grader.Cli.Kit;

namespace Grader.Cli.Intake;

/// <summary>Of a student's kit, only the answers are a hand-in: its tests, packages and settings are left out without a message.</summary>
internal static class KitContents
{
    /// <summary>The files without those of kits that are no answers. A kit without a folder of answers is taken as it is.</summary>
    public static IReadOnlyList<FoundFile> AnswersIn(IReadOnlyList<FoundFile> files)
    {
        foreach (var kit in files.Where(file => Path.GetFileName(file.Path) == KitNames.Marker).Select(Folder))
        {
            bool IsAnswer(FoundFile file) => file.Path.StartsWith($"{kit}{KitNames.Answers}/", StringComparison.Ordinal);
            if (files.Any(IsAnswer))
                files = [.. files.Where(file => IsAnswer(file) || !file.Path.StartsWith(kit, StringComparison.Ordinal))];
        }

        return files;
    }

    /// <summary>"anna/" of "anna/kit.yaml".</summary>
    private static string Folder(FoundFile marker) => marker.Path[..^KitNames.Marker.Length];
}
