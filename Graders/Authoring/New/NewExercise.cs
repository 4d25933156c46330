using Grader.Grading;
using Grader.Grading.Files;

namespace Grader.Authoring.New;

/// <summary>An exercise that was added to a course.</summary>
/// <param name="Row">What it is.</param>
/// <param name="Written">Paths of its files and of the sheet, relative to the repository.</param>
/// <param name="IsNewTopic">True where no exercise of its topic was there.</param>
internal sealed record NewExercise(ExerciseRow Row, IReadOnlyList<string> Written, bool IsNewTopic)
{
    /// <summary>Writes all files, or none where one of them is there already.</summary>
    /// <exception cref="RefusedException">It cannot be done as asked.</exception>
    public static NewExercise Write(NewOptions options)
    {
        var repository = RepositoryFolder.WithCourses(options.Folder, "grader new");
        var isOwn = RepositoryFolder.IsGraders(repository);
        var row = ExerciseRow.Of(options, repository, hasTopics: isOwn);
        var files = row.IsEssay ? new Dictionary<string, string>() : isOwn ? RowFiles.Of(row) : CourseRowFiles.Of(row, options.Form);
        if (files.Keys.FirstOrDefault(path => File.Exists(Path.Combine(repository, path))) is { } taken)
        {
            throw new RefusedException($"{taken} is there already, and nothing was written. "
                + "Choose another name for the contract, or remove the file.");
        }

        var isNewTopic = row.Topic is { } topic
            && !Directory.Exists(Path.Combine(repository, "Reference/Courses", row.Course, "Contracts", topic));
        var sheetPath = $"Graders/Courses/{row.Course}/Sheets/{row.Sheet}.yaml";
        var sheet = Path.Combine(repository, sheetPath);
        var entry = SheetEntry.Added(File.ReadAllText(sheet), row, options);

        foreach (var (path, text) in files)
            AtomicFile.Write(Path.Combine(repository, path), text.ReplaceLineEndings("\n"));
        AtomicFile.Write(sheet, entry);
        return new(row, [.. files.Keys, sheetPath], isNewTopic);
    }
}
