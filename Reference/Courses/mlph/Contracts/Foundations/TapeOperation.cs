namespace Grader.Contracts.Foundations;

/// <summary>What a step of a tape computes from earlier steps.</summary>
public enum TapeOperation
{
    /// <summary>The input x[First].</summary>
    Input,

    /// <summary>The constant in Number.</summary>
    Constant,

    /// <summary>The sum of the steps First and Second.</summary>
    Add,

    /// <summary>Step First minus step Second.</summary>
    Subtract,

    /// <summary>The product of the steps First and Second.</summary>
    Multiply,

    /// <summary>Step First divided by step Second.</summary>
    Divide,

    /// <summary>The sine of step First.</summary>
    Sin,

    /// <summary>The exponential of step First.</summary>
    Exp,

    /// <summary>The natural logarithm of step First.</summary>
    Log,
}
