using Grader.Contracts.Foundations;

namespace Submission.Foundations;

public sealed class DualNumbers : IDualNumbers
{
    public DualNumber Variable(double value) => throw new NotImplementedException("Exercise 3b, forward mode: a variable.");

    public DualNumber Constant(double value) => throw new NotImplementedException("Exercise 3b, forward mode: a constant.");

    public DualNumber Add(DualNumber a, DualNumber b) => throw new NotImplementedException("Exercise 3b, forward mode: a sum.");

    public DualNumber Subtract(DualNumber a, DualNumber b) => throw new NotImplementedException("Exercise 3b, forward mode: a difference.");

    public DualNumber Multiply(DualNumber a, DualNumber b) => throw new NotImplementedException("Exercise 3b, forward mode: a product.");

    public DualNumber Divide(DualNumber a, DualNumber b) => throw new NotImplementedException("Exercise 3b, forward mode: a quotient.");

    public DualNumber Sin(DualNumber a) => throw new NotImplementedException("Exercise 3b, forward mode: the sine.");

    public DualNumber Exp(DualNumber a) => throw new NotImplementedException("Exercise 3b, forward mode: the exponential.");

    public DualNumber Log(DualNumber a) => throw new NotImplementedException("Exercise 3b, forward mode: the logarithm.");
}
