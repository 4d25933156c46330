using System.Collections.Concurrent;
using Grader.Isolation;
using Grader.Judging.Laws.Calls;
using Grader.Judging.Resources;
using Grader.Judging.Running;
using Grader.Results;

namespace Grader.Judging;

/// <summary>One hand-in that is judged: whose it is, its code, its seed, and the verdicts so far.</summary>
public sealed class HandIn : IDisposable
{
    private readonly Lazy<IStudentCode> code;
    private readonly ConcurrentDictionary<Type, RecordedCalls> calls = new();

    /// <summary>A hand-in whose code is opened when it is needed.</summary>
    /// <param name="info">Whose it is.</param>
    /// <param name="open">Makes the code callable. Called once, when it is first needed, so that listing tests builds nothing.</param>
    public HandIn(HandInInfo info, Func<IStudentCode> open)
    {
        code = new(() => new WatchedCode(open(), Answers, CallsOf));
        (Info, Context) = (info, JudgeContext.Of(info));
        Shared = NewShared();
    }

    /// <summary>A hand-in whose code is open already.</summary>
    public HandIn(HandInInfo info, IStudentCode code) : this(info, () => code)
    {
    }

    /// <summary>Whose it is.</summary>
    public HandInInfo Info { get; }

    /// <summary>Its code, ready to be called.</summary>
    public IStudentCode Code => code.Value;

    /// <summary>Which of its parts nobody has begun; all, unless said otherwise.</summary>
    internal Stubs Stubs { get; init; } = new([]);

    /// <summary>How it is judged; a grading gives its own before the first check.</summary>
    internal JudgeContext Context { get; set; }

    /// <summary>The seed from which every check of this hand-in derives its own.</summary>
    public long Seed => Context.Seed;

    /// <summary>Data that is used in place of what the checks contain.</summary>
    public GivenResources Resources => Context.Resources;

    /// <summary>Messages of the compiler and of the intake.</summary>
    public IReadOnlyList<Message> Messages { get; init; } = [];

    /// <summary>Where the class begins that implements a contract, by the contract's full name.</summary>
    public IReadOnlyDictionary<string, SourcePlace> Places { get; init; } = new Dictionary<string, SourcePlace>();

    /// <summary>Its lines, where the sources are at hand.</summary>
    public SourceLines Sources { get; init; } = new([]);

    /// <summary>What several of its checks look at.</summary>
    public SharedObjects Shared { get; private set; }

    /// <summary>What its code has answered.</summary>
    internal Answers Answers { get; } = new();

    /// <summary>What the checks of a contract have asked of its code.</summary>
    internal RecordedCalls CallsOf(Type contract) => calls.GetOrAdd(contract, _ => new RecordedCalls());

    /// <summary>The verdicts so far.</summary>
    public Evidence Evidence { get; } = new();

    /// <summary>What its code has written to the console so far.</summary>
    internal string ConsoleText => code.IsValueCreated ? code.Value.ConsoleText : "";

    /// <summary>Id of the exercise that asks for a contract; null where the sheet has none, or there is no sheet.</summary>
    internal string? ExerciseOf(Type contract) => Context.Exercises.GetValueOrDefault(contract);

    /// <summary>Forgets what a check has made and its code has written, before the check is tried once more.</summary>
    /// <param name="consoleText">What its code had written before the check.</param>
    internal void Rewind(string consoleText)
    {
        Shared.Forget();
        if (code.IsValueCreated)
            code.Value.Rewind(consoleText);
    }

    /// <summary>Leaves what several checks look at to a check that was left behind: it may be half made, and locked.</summary>
    internal void ReplaceShared() => Shared = NewShared();

    private SharedObjects NewShared() => new() { Used = Answers.Recall };

    /// <summary>Ends the code's process.</summary>
    public void Dispose()
    {
        if (code.IsValueCreated)
            code.Value.Dispose();
    }

    /// <summary>The name; NUnit makes it a part of its tests' names.</summary>
    public override string ToString() => Info.Name;
}
