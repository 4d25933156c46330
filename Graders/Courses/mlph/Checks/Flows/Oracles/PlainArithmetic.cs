using Grader.Contracts.Flows;

namespace Grader.Checks.Flows.Oracles;

/// <summary>The arithmetic that is lent, to be counted.</summary>
internal sealed class PlainArithmetic : IArithmetic
{
    public double Add(double a, double b) => a + b;

    public double Subtract(double a, double b) => a - b;

    public double Multiply(double a, double b) => a * b;

    public double Divide(double a, double b) => a / b;

    public double Abs(double a) => Math.Abs(a);

    public double Log(double a) => Math.Log(a);
}
