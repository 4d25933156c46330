namespace Grader.Authoring.Packages;

/// <summary>A temporary folder for a build of packages.</summary>
internal static class PackingFolder
{
    /// <summary>Makes one, and removes it after the work.</summary>
    public static void With(Action<string> work)
    {
        var scratch = Directory.CreateTempSubdirectory("grader-kit-");
        try
        {
            work(scratch.FullName);
        }
        finally
        {
            scratch.Delete(recursive: true);
        }
    }
}
