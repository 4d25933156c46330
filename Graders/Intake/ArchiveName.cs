namespace Grader.Intake;

/// <summary>The names of archives that are opened.</summary>
internal static class ArchiveName
{
    private static readonly string[] endings = [".zip", ".tar.gz", ".tgz"];

    /// <summary>True for "Anna.tar.gz".</summary>
    public static bool Is(string path) => EndingOf(path) is not null;

    /// <summary>"Anna" of "Anna.tar.gz".</summary>
    public static string WithoutEnding(string path) => path[..^(EndingOf(path) ?? "").Length];

    private static string? EndingOf(string path) =>
        Array.Find(endings, ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
}
