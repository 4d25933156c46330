namespace Grader.Contracts.Foundations;

/// <summary>
/// Exercise 3b, forward mode: arithmetic on numbers that carry a derivative. A function that is computed with it is differentiated with
/// respect to one input: that input is made by <see cref="Variable"/>, all others by <see cref="Constant"/>.
/// </summary>
/// <remarks>Griewank, Walther, Evaluating Derivatives, 2008, section 3.1; Baydin et al. 2018 (arXiv 1502.05767), section 3.1.</remarks>
public interface IDualNumbers
{
    /// <summary>The input with respect to which the function is differentiated.</summary>
    [Task("a variable")]
    DualNumber Variable(double value);

    /// <summary>Any other input, or a constant of the function.</summary>
    [Task("a constant")]
    DualNumber Constant(double value);

    /// <summary>a + b.</summary>
    [Task("a sum")]
    DualNumber Add(DualNumber a, DualNumber b);

    /// <summary>a − b.</summary>
    [Task("a difference")]
    DualNumber Subtract(DualNumber a, DualNumber b);

    /// <summary>a·b.</summary>
    [Task("a product")]
    DualNumber Multiply(DualNumber a, DualNumber b);

    /// <summary>a/b.</summary>
    [Task("a quotient")]
    DualNumber Divide(DualNumber a, DualNumber b);

    /// <summary>sin a.</summary>
    [Task("the sine")]
    DualNumber Sin(DualNumber a);

    /// <summary>exp a.</summary>
    [Task("the exponential")]
    DualNumber Exp(DualNumber a);

    /// <summary>ln a for a &gt; 0.</summary>
    [Task("the logarithm")]
    DualNumber Log(DualNumber a);
}
