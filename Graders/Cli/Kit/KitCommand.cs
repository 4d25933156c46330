using Grader.Cli.Output;
using Grader.Cli.Screen;
using Grader.Isolation;
using Grader.Judging.Sheets;
using Spectre.Console;

namespace Grader.Cli.Kit;

/// <summary><c>grader kit</c>: makes the folder that a course gives to its students.</summary>
/// <param name="console">Where to write.</param>
/// <param name="catalogue">The sheets and their checks.</param>
/// <param name="pack">Makes the packages that the kit builds with.</param>
internal sealed class KitCommand(IAnsiConsole console, Catalogue catalogue, Action<PackageOrder> pack)
{
    /// <summary>Makes the whole folder, or none of it.</summary>
    /// <exception cref="UsageException">It cannot be done as asked.</exception>
    public int Run(KitOptions options)
    {
        var repository = RepositoryFolder.Around(options.Folder, "grader kit");
        var sheet = catalogue.Sheet(options.Sheet);
        RequireFree(options.Out);
        var hidden = sheet.Exercises.SelectMany(catalogue.Checks).Count(check => check.Hidden);
        var course = catalogue.CourseOf(sheet.Id).Id;
        var file = Path.Combine(repository, PackedProjects.Courses, course, "Sheets", $"{sheet.Id}.yaml");
        var studentSheet = StudentSheet.Of(File.ReadAllText(file), hidden);
        var version = KitVersion.Of(repository, course, studentSheet);
        var files = new KitFiles(repository, catalogue).Of(sheet, version, hidden, options.Torch ?? sheet.Torch);

        var unfinished = Path.TrimEndingDirectorySeparator(Path.GetFullPath(options.Out)) + ".unfinished";
        if (Directory.Exists(unfinished))
            Directory.Delete(unfinished, recursive: true);
        foreach (var (path, text) in files)
            AtomicFile.Write(Path.Combine(unfinished, path), text);
        AtomicFile.Write(Path.Combine(unfinished, KitNames.Forwards), file => file.Write(TorchForwards.ForPackage()));
        console.Say("Packing the contracts, the engine, the public checks and the grader. "
            + "The first kit takes about a minute, later ones seconds.");
        pack(new(repository, course, sheet.Id, studentSheet, version, Path.Combine(unfinished, "packages")));
        if (Directory.Exists(options.Out))
            Directory.Delete(options.Out);
        Directory.Move(unfinished, options.Out);
        Say(sheet, options.Out, hidden);
        return ExitCode.AllFine;
    }

    private static void RequireFree(string folder)
    {
        if (File.Exists(folder) || (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()))
            throw new UsageException($"\"{folder}\" is there already, and nothing was written. Name a new folder, or remove it.");
    }

    private void Say(Sheet sheet, string folder, int hidden) => console.Say($"""
        The kit of {sheet.Id} is in {folder}. It holds no solution, no tutor's guidance and none of the {hidden} hidden checks.
        Next:
          1. cd {folder} && dotnet test      as a student sees it: every part is "not attempted"
          2. Give the folder to the students, as a repository or a .zip. What they hand in is the same folder.
          3. grader grade <archive> --sheet {sheet.Id}
        """);
}
