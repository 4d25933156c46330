using System.Text;
using Grader.Tests.Cli.Intake;

namespace Grader.Tests.Cli.HandIns;

/// <summary>One folder of a Moodle archive.</summary>
/// <param name="Name">As Moodle shows it.</param>
/// <param name="Key">Moodle's key.</param>
/// <param name="Files">The files in it; none where nothing was handed in.</param>
internal sealed record Student(string Name, int Key, params IReadOnlyList<(string Path, byte[] Content)> Files)
{
    /// <summary>A student with loose source files.</summary>
    public static Student Of(string name, int key, StudentSources sources) => new(name, key, [.. sources.Files()]);

    /// <summary>A student with one archive.</summary>
    public static Student Zipped(string name, int key, string archive, IEnumerable<(string Path, byte[] Content)> files) =>
        new(name, key, (archive, Pack(files)));

    /// <summary>Entries of the Moodle archive: the files, or the empty folder.</summary>
    public IEnumerable<(string Path, byte[] Content)> Entries()
    {
        var folder = $"{Name}_{Key}_assignsubmission_file/";
        return Files.Count == 0 ? [(folder, [])] : Files.Select(file => (folder + file.Path, file.Content));
    }

    /// <summary>A text or picture of a course's <c>classes</c>.</summary>
    /// <param name="folder">In which it is handed in: "" or "src/".</param>
    /// <param name="paper">"ku/cecilie/plot.png".</param>
    public static (string Path, byte[] Content) Paper(string folder, string paper) =>
        (folder + Path.GetFileName(paper), File.ReadAllBytes(Repository.At(Repository.OfCourse("fixtures", "classes", paper)!)));

    /// <summary>A file of text.</summary>
    public static (string Path, byte[] Content) Text(string path, string text) => (path, Encoding.UTF8.GetBytes(text));

    /// <summary>A zip of files.</summary>
    public static byte[] Pack(IEnumerable<(string Path, byte[] Content)> files)
    {
        using var zip = new Zip();
        foreach (var (path, content) in files)
            zip.With(path, content);
        return zip.Bytes();
    }
}
