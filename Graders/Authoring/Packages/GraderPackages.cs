using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using Grader.Grading;

namespace Grader.Authoring.Packages;

/// <summary>The grader's packages in a course's repository.</summary>
/// <param name="Folder">Where they lie.</param>
/// <param name="Version">Their version.</param>
internal sealed record GraderPackages(string Folder, string Version)
{
    private const string Program = "Grader.";
    private const string Ending = ".nupkg";
    private const string CoursesOfProgram = "tools/net10.0/any/courses";

    /// <summary>Those of a repository.</summary>
    /// <exception cref="RefusedException">There are none, or several versions.</exception>
    public static GraderPackages In(string repository)
    {
        var folder = Path.Combine(repository, "packages");
        string[] versions = !Directory.Exists(folder) ? [] : [.. Directory.EnumerateFiles(folder, $"{Program}*{Ending}")
            .Select(file => Path.GetFileName(file)[Program.Length..^Ending.Length]).Where(version => char.IsAsciiDigit(version[0]))];
        return versions switch
        {
            [var only] => new(folder, only),
            [] => throw new RefusedException($"{folder} has no package of the grader (Grader.<version>.nupkg). "
                + "\"grader new-course --packages\", in the grader's repository, brings them."),
            _ => throw new RefusedException($"{folder} has several versions of the grader: {string.Join(", ", versions)}. Keep one."),
        };
    }

    /// <summary>Copies them into a kit. The program gets a course, and the version of the kit.</summary>
    /// <param name="target">Folder of the kit's packages.</param>
    /// <param name="version">The kit's version.</param>
    /// <param name="course">Id of the course.</param>
    /// <param name="build">The folder with the course's build.</param>
    public void CopyTo(string target, string version, string course, string build)
    {
        foreach (var package in Directory.EnumerateFiles(Folder, $"*{Version}{Ending}"))
            File.Copy(package, Path.Combine(target, Path.GetFileName(package)), overwrite: true);

        var program = Path.Combine(target, $"{Program}{version}{Ending}");
        File.Move(Path.Combine(target, $"{Program}{Version}{Ending}"), program, overwrite: true);
        using var archive = ZipFile.Open(program, ZipArchiveMode.Update);
        SetVersion(archive, version);
        foreach (var file in Directory.EnumerateFiles(build).Where(IsOfCourse))
            archive.CreateEntryFromFile(file, $"{CoursesOfProgram}/{course}/{Path.GetFileName(file)}");
        foreach (var sheet in Directory.EnumerateFiles(Path.Combine(build, "Sheets")))
            archive.CreateEntryFromFile(sheet, $"{CoursesOfProgram}/{course}/Sheets/{Path.GetFileName(sheet)}");
    }

    /// <summary>What the grader does not have itself.</summary>
    private static bool IsOfCourse(string file)
    {
        var name = Path.GetFileName(file);
        return name == Judging.Courses.Course.FileName || name == "known-code.txt"
            || (name.EndsWith(".dll", StringComparison.Ordinal) && !File.Exists(Path.Combine(AppContext.BaseDirectory, name)));
    }

    private static void SetVersion(ZipArchive package, string version)
    {
        var entry = package.Entries.Single(entry => entry.FullName.EndsWith(".nuspec", StringComparison.Ordinal));
        XDocument description;
        using (var text = entry.Open())
            description = XDocument.Load(text);
        description.Descendants().Single(element => element.Name.LocalName == "version").Value = version;
        var name = entry.FullName;
        entry.Delete();
        using var writer = new StreamWriter(package.CreateEntry(name).Open(), new UTF8Encoding(false));
        description.Save(writer);
    }
}
