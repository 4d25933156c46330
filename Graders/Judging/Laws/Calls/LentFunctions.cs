using System.Reflection;
using Grader.Isolation;
using Grader.Wire;
using static TorchSharp.torch;

namespace Grader.Judging.Laws.Calls;

/// <summary>
/// A lent function, or an object with several. When the call is made again, a question that was asked before has the same answer, and
/// another one has a part of the answer to the first question of the same form, which depends on the numbers that are asked.
/// </summary>
/// <param name="type">The delegate or interface.</param>
/// <param name="lent">What the judge has lent.</param>
internal sealed class LentFunctions(Type type, object lent) : ILent
{
    /// <summary>A call that asks more is not made again.</summary>
    private const int MostQuestions = 40;

    /// <summary>Nor is one that asks with more numbers.</summary>
    private const int LargeQuestion = 100_000;

    /// <summary>A positive number stays positive under it, and a probability stays one.</summary>
    private const double OtherFactor = 0.5;

    private readonly List<Remembered> remembered = [];
    private double factor = 1;

    public bool IsComplete { get; private set; } = true;

    public object Recording => Proxy.For(type, Record);

    public object Replaying() => Proxy.For(type, Replay);

    public IEnumerable<Variation> Others()
    {
        if (!remembered.Exists(known => Answer.CanBeScaled(known.Answer)))
            return [];

        var other = new LentFunctions(type, lent) { factor = factor * OtherFactor, IsComplete = IsComplete };
        other.remembered.AddRange(remembered);
        return [new(other)];
    }

    private object? Record(MethodInfo method, object?[] arguments)
    {
        var question = CanBeRemembered(method, arguments) ? Answer.Of(arguments) : null;
        if (question is null)
            IsComplete = false;

        var answer = method.Invoke(lent, BindingFlags.DoNotWrapExceptions, null, arguments, null);
        if (question is not null)
            remembered.Add(new(method, question, Copy(answer)));

        return answer;
    }

    private bool CanBeRemembered(MethodInfo method, object?[] arguments) => remembered.Count < MostQuestions
        && !HeldObjects.AreIn(method) && arguments.Sum(Answer.CountOf) <= LargeQuestion;

    private object? Replay(MethodInfo method, object?[] arguments)
    {
        var question = Answer.Of(arguments);
        var same = remembered.Find(known => known.Method == method && known.Question.Equals(question));
        var alike = same ?? remembered.Find(known => known.Method == method && known.Question.HasFormOf(question))
            ?? throw new StudentFaultException(StudentFault.Contract, "Nothing of this form was asked when the call was made first.");
        var part = factor * (same is null ? PartFor(question) : 1);
        return part == 1 ? Copy(alike.Answer) : Answer.Scaled(alike.Answer, part);
    }

    /// <summary>A number from a half to one: another one for another question.</summary>
    private static double PartFor(Answer question) => 0.75 + Math.Sin(question.Numbers.Select((number, i) => number * (i + 1)).Sum()) / 4;

    /// <summary>Of a tensor, which the code may change in place, a copy.</summary>
    private static object? Copy(object? answer) => answer is Tensor tensor ? RepeatableCall.Copy(tensor) : answer;

    private sealed record Remembered(MethodInfo Method, Answer Question, object? Answer);
}
