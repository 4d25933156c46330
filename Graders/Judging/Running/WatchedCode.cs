using System.Diagnostics;
using System.Reflection;
using Grader.Isolation;
using Grader.Judging.Laws.Calls;
using Grader.Wire;

namespace Grader.Judging.Running;

/// <summary>
/// The code of a hand-in, each of whose answers is noted, whose calls are recorded, and whose methods lose time where they do not answer.
/// </summary>
/// <param name="code">The code.</param>
/// <param name="answers">Where answers are noted.</param>
/// <param name="callsOf">Where the calls of a contract are recorded.</param>
internal sealed class WatchedCode(IStudentCode code, Answers answers, Func<Type, RecordedCalls> callsOf) : IStudentCode
{
    private readonly OverrunCalls overruns = new(code);

    public TimeSpan CallLimit
    {
        get => code.CallLimit;
        set => code.CallLimit = value;
    }

    public bool IsMuted
    {
        get => code.IsMuted;
        set => code.IsMuted = value;
    }

    public string ContentHash => code.ContentHash;

    public string Isolation => code.Isolation;

    public string Torch => code.Torch;

    public string ConsoleText => code.ConsoleText;

    public bool LacksRoom => code.LacksRoom;

    public TimeSpan? Ran => code.Ran;

    public object Create(Type contract) => CreateFrom(copy: 0, contract);

    public object CreateFrom(int copy, Type contract) =>
        new Watched(code.CreateFrom(copy, contract), this, callsOf(contract)).As(contract);

    public IReadOnlyList<ValueChange> TakeChanges() => code.TakeChanges();

    public void Enter(Type contract) => code.Enter(contract);

    public void Rewind(string consoleText) => code.Rewind(consoleText);

    public void EndProcess() => code.EndProcess();

    public void Dispose() => code.Dispose();

    private object? Call(MethodInfo method, Func<object?> call)
    {
        var value = overruns.Call(method, call);
        answers.Note(method, value);
        return value;
    }

    /// <summary>An object of the hand-in whose answers are noted.</summary>
    /// <param name="target">The object.</param>
    /// <param name="code">The hand-in.</param>
    /// <param name="calls">What has been asked of its contract.</param>
    /// <param name="isModel">Whether a call has answered with it. What is asked of it cannot be repeated where that call cannot.</param>
    private sealed class Watched(object target, WatchedCode code, RecordedCalls calls, bool isModel = false)
    {
        private object Target => target;

        public object As(Type type) => Proxy.For(type, Call);

        private object? Call(MethodInfo method, object?[] arguments)
        {
            var record = isModel ? null : calls.Begin(method, arguments);
            object?[] own = [.. (record?.Recording(arguments) ?? arguments).Select(Own)];
            var begun = Stopwatch.GetTimestamp();
            var value = code.Call(method, () => method.Invoke(target, BindingFlags.DoNotWrapExceptions, null, own, null));
            calls.End(record, value, code.TakeChanges(), Stopwatch.GetElapsedTime(begun));
            return value is not null && Handle.Is(method.ReturnType)
                ? new Watched(value, code, calls, isModel: true).As(method.ReturnType)
                : value;
        }

        /// <summary>An object of the hand-in goes back to it as it came.</summary>
        private static object? Own(object? argument) =>
            argument is not null && Proxy.HandlerOf(argument)?.Target is Watched watched ? watched.Target : argument;
    }
}
