using Grader.Isolation;
using Grader.Judging;
using Grader.Judging.Limiting;
using Grader.Judging.Running;
using Grader.Judging.Sheets;
using Grader.Results;

namespace Grader.Grading;

/// <summary>Judges by the checks of a sheet. The code of the hand-in runs in child processes.</summary>
/// <param name="run">Runs the checks.</param>
/// <param name="sheet">Says which checks run, and what they are worth.</param>
/// <param name="host">Builds the hand-ins and runs their code.</param>
/// <param name="options">How to judge. Its known verdicts and its progress callback are replaced for each hand-in.</param>
internal sealed class SheetJudge(JudgeRun run, Sheet sheet, IsolationHost host, JudgeOptions options) : IJudge
{
    /// <inheritdoc/>
    public HandInResult Judge(
        HandInInfo handIn, IReadOnlyList<SourceFile> sources, IReadOnlyList<CheckResult> known,
        Action<CheckResult, bool> progress, CancellationToken stop)
    {
        var built = host.Build(sources, stop);
        var lines = new SourceLines(sources);
        using var judged = new HandIn(handIn, () => host.Open(built, sheet.Budget))
        {
            Messages = [.. built.Messages.Select(lines.Quoted)],
            Sources = lines,
            Places = built.Places,
        };
        var (printed, lacksRoom) = (false, false);
        var result = Judged();
        return lacksRoom ? throw NoRoom() : result;

        HandInResult Judged()
        {
            try
            {
                return run.Judge(judged, sheet, options with { Known = known, Progress = Report }, stop);
            }
            catch (UnendedCheckException unended)
            {
                throw new RefusedException(unended.Message); // Another run of this process would find the same thread at work.
            }
        }

        void Report(CheckResult check)
        {
            lacksRoom = lacksRoom || (check.Outcome != Outcome.Passed && judged.Code.LacksRoom);
            if (!lacksRoom)
                progress(check, printed = printed || judged.Code.ConsoleText.Length > 0);
        }
    }

    private static RefusedException NoRoom() => new(
        $"No space is left in {Path.GetTempPath()}, where the code of hand-ins may write, so that a check may have failed for that reason. "
        + "Free some space; the same command goes on where it stopped.");
}
