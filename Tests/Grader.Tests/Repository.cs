namespace Grader.Tests;

/// <summary>The files of this repository, found from where the tests run.</summary>
internal static class Repository
{
    private static readonly string[] outputs = ["bin", "obj", ".git"];

    /// <summary>The folder with Grader.sln.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Files of an extension below some top-level folders, as paths relative to the root with forward slashes.</summary>
    public static IEnumerable<string> Files(string extension, params string[] folders) => folders
        .Select(folder => Path.Combine(Root, folder))
        .Where(Directory.Exists)
        .SelectMany(folder => Directory.EnumerateFiles(folder, $"*.{extension}", SearchOption.AllDirectories))
        .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
        .Where(file => !file.Split('/').Any(outputs.Contains))
        .Order(StringComparer.Ordinal);

    /// <summary>The folders of one part of every course: "Reference/Courses/dtu/Solutions", …</summary>
    /// <param name="half">"Reference", "Graders" or "fixtures".</param>
    /// <param name="part">"Contracts", "Solutions", "Checks", "mutants".</param>
    public static IEnumerable<string> CourseFolders(string half, string part) =>
        Courses(half).Select(course => $"{half}/Courses/{course}/{part}").Where(folder => Directory.Exists(At(folder)));

    /// <summary>The file of this name that courses have: "fixtures/Courses/dtu/idle-checks.yaml", …</summary>
    public static IEnumerable<string> CourseFiles(string half, string name) =>
        Courses(half).Select(course => $"{half}/Courses/{course}/{name}").Where(file => File.Exists(At(file)));

    /// <summary>The file of a course whose path within its part is given; null where no course has it.</summary>
    public static string? OfCourse(string half, string part, string path) =>
        CourseFolders(half, part).Select(folder => $"{folder}/{path}").FirstOrDefault(file => File.Exists(At(file)));

    /// <summary>The full path of a file or folder given relative to the root, with forward slashes.</summary>
    public static string At(string path) => Path.Combine(Root, path);

    /// <summary>The text of a file given relative to the root.</summary>
    public static string Read(string file) => File.ReadAllText(Path.Combine(Root, file));

    private static IEnumerable<string> Courses(string half) =>
        Directory.EnumerateDirectories(At($"{half}/Courses")).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Grader.sln")))
            folder = folder.Parent;

        return folder?.FullName ?? throw new InvalidOperationException(
            $"No folder above {AppContext.BaseDirectory} has Grader.sln; run the tests inside the repository.");
    }
}
