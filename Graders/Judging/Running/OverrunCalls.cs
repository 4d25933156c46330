using System.Reflection;
using Grader.Isolation;

namespace Grader.Judging.Running;

/// <summary>
/// Gives a method less time once a call of it has overrun its limit: a loop that never ends is met by every check that calls it.
/// Each overrun leaves a fifth of the time, down to a second; an answer brings back all of it.
/// </summary>
/// <param name="code">The code whose calls are made.</param>
internal sealed class OverrunCalls(IStudentCode code)
{
    private const int Part = 5;
    private static readonly TimeSpan Least = TimeSpan.FromSeconds(1);
    private readonly Dictionary<MethodInfo, int> overruns = [];

    /// <summary>Makes a call of a method.</summary>
    /// <exception cref="StudentFaultException">The call's own; one of time says that there was less of it than usual.</exception>
    public object? Call(MethodInfo method, Func<object?> call)
    {
        var earlier = overruns.GetValueOrDefault(method);
        var usual = code.CallLimit;
        if (earlier > 0)
            code.CallLimit = Shortened(usual, earlier);
        try
        {
            var answer = call();
            overruns.Remove(method);
            return answer;
        }
        catch (StudentFaultException fault) when (fault.Fault == StudentFault.TimeLimit)
        {
            overruns[method] = earlier + 1;
            if (earlier == 0)
                throw;

            throw Explained(fault, method, usual);
        }
        finally
        {
            if (earlier > 0)
                code.CallLimit = usual;
        }
    }

    private static TimeSpan Shortened(TimeSpan usual, int overruns)
    {
        var part = usual / Math.Pow(Part, overruns);
        var shortened = part > Least ? part : Least;
        return shortened < usual ? shortened : usual;
    }

    private static StudentFaultException Explained(StudentFaultException fault, MethodInfo method, TimeSpan usual) =>
        new(fault.Fault, $"{fault.Message} It had less than the usual {usual.TotalSeconds:0.###} s, "
            + $"since {CallText.NameOf(method)} had not ended in the call before either.")
        {
            Where = fault.Where,
        };
}
