using Grader.Tests.Cli.HandIns;

namespace Grader.EndToEnd.Course;

/// <summary>The folder that <c>grader kit</c> wrote, as a student fills it in and hands it in.</summary>
/// <param name="folder">Its path.</param>
internal sealed class GivenKit(string folder)
{
    private const string Exercises = "Exercises/";
    private const string Packages = "packages/";

    private readonly List<(string Path, byte[] Content)> files =
    [
        .. from file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
           let path = Path.GetRelativePath(folder, file).Replace('\\', '/')
           where !path.StartsWith(Packages, StringComparison.Ordinal)
           select (path, File.ReadAllBytes(file)),
    ];

    /// <summary>Everything but the packages, with the student's answers in the place of the stubs.</summary>
    public IEnumerable<(string Path, byte[] Content)> FilledIn(StudentSources sources)
    {
        var places = files.Where(file => IsStub(file.Path)).ToDictionary(file => Path.GetFileName(file.Path), file => file.Path);
        var answers = sources.Files().Select(file =>
            (places.GetValueOrDefault(Path.GetFileName(file.Path), $"{Exercises}Own/{Path.GetFileName(file.Path)}"), file.Content));
        return [.. files.Where(file => !IsStub(file.Path)), .. answers];
    }

    private static bool IsStub(string path) =>
        path.StartsWith(Exercises, StringComparison.Ordinal) && path.EndsWith(".cs", StringComparison.Ordinal);
}
