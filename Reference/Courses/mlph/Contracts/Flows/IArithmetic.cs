namespace Grader.Contracts.Flows;

/// <summary>Arithmetic in double precision that counts its operations, for exercise 2b. Comparisons and copies are free.</summary>
public interface IArithmetic
{
    /// <summary>a + b.</summary>
    double Add(double a, double b);

    /// <summary>a − b.</summary>
    double Subtract(double a, double b);

    /// <summary>a·b.</summary>
    double Multiply(double a, double b);

    /// <summary>a/b.</summary>
    double Divide(double a, double b);

    /// <summary>|a|.</summary>
    double Abs(double a);

    /// <summary>ln a, natural logarithm, for a &gt; 0.</summary>
    double Log(double a);
}
