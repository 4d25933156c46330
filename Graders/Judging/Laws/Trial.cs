using System.Runtime.ExceptionServices;
using Grader.Isolation;

namespace Grader.Judging.Laws;

/// <summary>
/// One law on many inputs. FsCheck shrinks greedily, so the last input that violated the law is the simplest one found.
/// </summary>
internal sealed class Trial<T>(Action<T> law)
{
    /// <summary>Each attempt to shrink calls the student's code; a slightly larger counterexample is better than a long wait.</summary>
    private const int MostShrinks = 500;

    private (string Input, CheckFailedException Failure)? simplest;
    private ExceptionDispatchInfo? escaped;
    private int shrinks;
    private bool over;

    public bool Holds(Sample<T> sample)
    {
        if (over || (simplest is not null && ++shrinks > MostShrinks))
            return true;

        try
        {
            law(sample.Value);
            return true;
        }
        catch (CheckFailedException failure)
        {
            simplest = (sample.Text, failure);
            return false;
        }
#pragma warning disable CA1031 // Not lost: thrown again, unchanged, as soon as FsCheck gives control back.
        catch (Exception other)
#pragma warning restore CA1031
        {
            over = true;
            escaped = simplest is null || IsOfOther(other) ? ExceptionDispatchInfo.Capture(other) : null;
            return true;
        }
    }

    /// <summary>Whether the search for a simpler input was cut short by what has nothing to do with the code.</summary>
    private static bool IsOfOther(Exception thrown) => thrown is StudentFaultException { Fault: StudentFault.EndedByOther };

    /// <summary>Ends FsCheck's loop before its next input, since it would take any exception inside the law for a counterexample.</summary>
    public void StopIfOver() => escaped?.Throw();

    public void Report()
    {
        escaped?.Throw();
        if (simplest is { } counterexample)
            throw new CheckFailedException(counterexample.Failure.Feedback with { Counterexample = counterexample.Input });
    }
}
