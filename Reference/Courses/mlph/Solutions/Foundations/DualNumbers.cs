using Grader.Contracts.Foundations;

namespace Grader.Solutions.Foundations;

/// <inheritdoc />
public sealed class DualNumbers : IDualNumbers
{
    /// <inheritdoc />
    public DualNumber Variable(double value) => new(value, 1);

    /// <inheritdoc />
    public DualNumber Constant(double value) => new(value, 0);

    /// <inheritdoc />
    public DualNumber Add(DualNumber a, DualNumber b) => new(a.Value + b.Value, a.Derivative + b.Derivative);

    /// <inheritdoc />
    public DualNumber Subtract(DualNumber a, DualNumber b) => new(a.Value - b.Value, a.Derivative - b.Derivative);

    /// <inheritdoc />
    public DualNumber Multiply(DualNumber a, DualNumber b) =>
        new(a.Value * b.Value, a.Derivative * b.Value + a.Value * b.Derivative);

    /// <inheritdoc />
    public DualNumber Divide(DualNumber a, DualNumber b) =>
        new(a.Value / b.Value, (a.Derivative * b.Value - a.Value * b.Derivative) / (b.Value * b.Value));

    /// <inheritdoc />
    public DualNumber Sin(DualNumber a) => new(Math.Sin(a.Value), Math.Cos(a.Value) * a.Derivative);

    /// <inheritdoc />
    public DualNumber Exp(DualNumber a) => new(Math.Exp(a.Value), Math.Exp(a.Value) * a.Derivative);

    /// <inheritdoc />
    public DualNumber Log(DualNumber a) => new(Math.Log(a.Value), a.Derivative / a.Value);
}
