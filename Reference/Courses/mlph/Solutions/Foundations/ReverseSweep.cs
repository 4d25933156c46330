using Grader.Contracts.Foundations;

namespace Grader.Solutions.Foundations;

/// <inheritdoc />
public sealed class ReverseSweep : IReverseSweep
{
    /// <inheritdoc />
    public double[] Gradient(TapeStep[] tape, double[] x)
    {
        var value = Values(tape, x);
        var adjoint = new double[tape.Length];
        adjoint[^1] = 1;
        for (var i = tape.Length - 1; i >= 0; i--)
        {
            foreach (var (operand, slope) in Slopes(tape[i], value, value[i]))
                adjoint[operand] += adjoint[i] * slope;
        }

        var gradient = new double[x.Length];
        for (var i = 0; i < tape.Length; i++)
        {
            if (tape[i].Operation == TapeOperation.Input)
                gradient[tape[i].First] += adjoint[i];
        }

        return gradient;
    }

    private static double[] Values(TapeStep[] tape, double[] x)
    {
        var value = new double[tape.Length];
        for (var i = 0; i < tape.Length; i++)
        {
            var (a, b) = (tape[i].First, tape[i].Second);
            value[i] = tape[i].Operation switch
            {
                TapeOperation.Input => x[a],
                TapeOperation.Constant => tape[i].Number,
                TapeOperation.Add => value[a] + value[b],
                TapeOperation.Subtract => value[a] - value[b],
                TapeOperation.Multiply => value[a] * value[b],
                TapeOperation.Divide => value[a] / value[b],
                TapeOperation.Sin => Math.Sin(value[a]),
                TapeOperation.Exp => Math.Exp(value[a]),
                _ => Math.Log(value[a]),
            };
        }

        return value;
    }

    /// <summary>The derivatives of a step with respect to its operands.</summary>
    private static (long Operand, double Slope)[] Slopes(TapeStep step, double[] value, double result)
    {
        var (a, b) = (step.First, step.Second);
        return step.Operation switch
        {
            TapeOperation.Add => [(a, 1), (b, 1)],
            TapeOperation.Subtract => [(a, 1), (b, -1)],
            TapeOperation.Multiply => [(a, value[b]), (b, value[a])],
            TapeOperation.Divide => [(a, 1 / value[b]), (b, -result / value[b])],
            TapeOperation.Sin => [(a, Math.Cos(value[a]))],
            TapeOperation.Exp => [(a, result)],
            TapeOperation.Log => [(a, 1 / value[a])],
            _ => [],
        };
    }
}
