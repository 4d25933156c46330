using Grader.Builder;
using Grader.Isolation;
using Grader.Judging;
using Grader.Judging.Manifests;
using Grader.Judging.Running;
using Grader.Judging.Sheets;
using Grader.Results;
using Grader.Wire;

namespace Grader.Tests.KillMatrix;

/// <summary>
/// Judges our own solutions on every shipped sheet. They are trusted, so they run in this process: the same checks and the same
/// verdicts as in a worker, without the cost of one.
/// </summary>
internal static class TrustedJudge
{
    private static readonly HandInCompiler compiler = new(KnownCourses.Contracts, engine: []);

    public static Manifest Manifest { get; } = KnownCourses.Manifest;

    public static IReadOnlyList<Sheet> Sheets { get; } = KnownCourses.Sheets;

    /// <summary>The contracts that are judged by training alone.</summary>
    public static IReadOnlyList<Type> Training { get; } =
    [
        .. Manifest.Checks.GroupBy(check => check.Contract).Where(checks => checks.All(check => check.Trains)).Select(checks => checks.Key),
    ];

    /// <summary>Each contract of each sheet, once.</summary>
    public static Sheet Everything { get; } = new("all", "All sheets", [.. Sheets
        .SelectMany(sheet => sheet.Exercises).SelectMany(exercise => exercise.Contracts).Distinct()
        .Select(contract => new SheetExercise(contract.FullName!, contract.Name, Points: 1, [contract]))]);

    /// <exception cref="InvalidOperationException">A source does not compile; the message holds what the compiler says.</exception>
    public static HandInCopies Compile(IReadOnlyList<SourceFile> sources)
    {
        var answer = compiler.Build([.. sources.Select(source => new SourceFile(source.Path, source.Text))]);
        return answer.Assembly is { } assembly && answer.Messages.All(message => message.Severity != Severity.Error)
            ? new HandInCopies(assembly)
            : throw new InvalidOperationException(
                string.Join(Environment.NewLine, answer.Messages.Select(message => $"{message.File}({message.Line}): {message.Text}")));
    }

    /// <summary>Every verdict on every sheet's checks; a contract that several sheets share is judged once.</summary>
    public static IReadOnlyList<CheckResult> Judge(HandInCopies solution, string name, JudgeOptions options) =>
        [.. Judge(solution, name, Everything, options).Exercises.SelectMany(exercise => exercise.Checks)];

    /// <summary>The result of one sheet.</summary>
    public static HandInResult Judge(HandInCopies solution, string name, Sheet sheet, JudgeOptions options)
    {
        using var generator = new OwnGenerator();
        using var handIn = new HandIn(new HandInInfo(name, name, name), new InProcessCode(solution, name));
        return new JudgeRun(Manifest).Judge(handIn, sheet, options);
    }
}
