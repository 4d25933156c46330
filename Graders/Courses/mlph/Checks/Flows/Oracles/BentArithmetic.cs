using Grader.Contracts.Flows;

namespace Grader.Checks.Flows.Oracles;

/// <summary>
/// Arithmetic on numbers v that are written as v + sin(2πv)/20: in the same order, and with 0, ½, 1, … written as themselves. Code that
/// computes with the given object alone cannot tell it from the plain one, whatever small constants it has; +, −, · and / of the language
/// are wrong with what it hands out.
/// </summary>
internal sealed class BentArithmetic : IArithmetic
{
    private const double Bend = 0.05;

    /// <summary>How a number is written.</summary>
    public static double Written(double v) => v + Bend * Math.Sin(2 * Math.PI * v);

    /// <summary>The number that is written as <paramref name="w"/>, by Newton's method; the slope lies between 0.68 and 1.32.</summary>
    public static double Read(double w)
    {
        const int Steps = 12;
        var v = w;
        for (var i = 0; i < Steps; i++)
            v -= (Written(v) - w) / (1 + 2 * Math.PI * Bend * Math.Cos(2 * Math.PI * v));

        return v;
    }

    public double Add(double a, double b) => Written(Read(a) + Read(b));

    public double Subtract(double a, double b) => Written(Read(a) - Read(b));

    public double Multiply(double a, double b) => Written(Read(a) * Read(b));

    public double Divide(double a, double b) => Written(Read(a) / Read(b));

    public double Abs(double a) => Math.Abs(a);

    public double Log(double a) => Written(Math.Log(Read(a)));
}
