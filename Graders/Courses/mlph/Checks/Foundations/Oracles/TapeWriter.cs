using Grader.Contracts.Foundations;

namespace Grader.Checks.Foundations.Oracles;

/// <summary>Records a computation as it is written: each member appends a step and returns its index.</summary>
internal sealed class TapeWriter
{
    private readonly List<TapeStep> steps = [];

    /// <summary>The function that <paramref name="write"/> records.</summary>
    public static TapeFunction Of(string name, Func<TapeWriter, long> write)
    {
        var tape = new TapeWriter();
        write(tape);
        return new(name, [.. tape.steps]);
    }

    public long Input(long place) => Append(TapeOperation.Input, place, 0);

    public long Constant(double number) => Append(TapeOperation.Constant, 0, 0, number);

    public long Add(long a, long b) => Append(TapeOperation.Add, a, b);

    public long Subtract(long a, long b) => Append(TapeOperation.Subtract, a, b);

    public long Multiply(long a, long b) => Append(TapeOperation.Multiply, a, b);

    public long Divide(long a, long b) => Append(TapeOperation.Divide, a, b);

    public long Sin(long a) => Append(TapeOperation.Sin, a, 0);

    public long Exp(long a) => Append(TapeOperation.Exp, a, 0);

    public long Log(long a) => Append(TapeOperation.Log, a, 0);

    private long Append(TapeOperation operation, long first, long second, double number = 0)
    {
        steps.Add(new(operation, first, second, number));
        return steps.Count - 1;
    }
}
