using System.Reflection;
using Grader.Isolation;
using Grader.Wire;

namespace Grader.Judging.Running;

/// <summary>The code of a hand-in, each of whose answers is noted, and whose methods lose time where they do not answer.</summary>
/// <param name="code">The code.</param>
/// <param name="answers">Where they are noted.</param>
internal sealed class WatchedCode(IStudentCode code, Answers answers) : IStudentCode
{
    private readonly OverrunCalls overruns = new(code);

    public TimeSpan CallLimit
    {
        get => code.CallLimit;
        set => code.CallLimit = value;
    }

    public string ContentHash => code.ContentHash;

    public string Isolation => code.Isolation;

    public string Torch => code.Torch;

    public string ConsoleText => code.ConsoleText;

    public bool LacksRoom => code.LacksRoom;

    public TimeSpan? Ran => code.Ran;

    public object Create(Type contract) => new Watched(code.Create(contract), answers, overruns).As(contract);

    public void Enter(Type contract) => code.Enter(contract);

    public void Rewind(string consoleText) => code.Rewind(consoleText);

    public void EndProcess() => code.EndProcess();

    public void Dispose() => code.Dispose();

    /// <summary>An object of the hand-in whose answers are noted.</summary>
    private sealed class Watched(object target, Answers answers, OverrunCalls overruns)
    {
        private object Target => target;

        public object As(Type type) => Proxy.For(type, Call);

        private object? Call(MethodInfo method, object?[] arguments)
        {
            object?[] own = [.. arguments.Select(Own)];
            var value = overruns.Call(method, () => method.Invoke(target, BindingFlags.DoNotWrapExceptions, null, own, null));
            answers.Note(method, value);
            return value is not null && Handle.Is(method.ReturnType)
                ? new Watched(value, answers, overruns).As(method.ReturnType)
                : value;
        }

        /// <summary>An object of the hand-in goes back to it as it came.</summary>
        private static object? Own(object? argument) =>
            argument is not null && Proxy.HandlerOf(argument)?.Target is Watched watched ? watched.Target : argument;
    }
}
