namespace Grader.Judging.Laws;

/// <summary>
/// What every contract owes beside its own formula. A contract's checks cover a family (<see cref="CoversAttribute"/>), or the fixture says
/// why the family cannot apply (<see cref="ExemptsAttribute"/>).
/// </summary>
public enum LawFamily
{
    /// <summary>Nothing of an earlier call shows in a later one, and what is given is not changed.</summary>
    Memory,

    /// <summary>A row of a batch has the same result alone, in another order, beside other rows.</summary>
    Rows,

    /// <summary>The formula holds from 1e-6 to 1e6, for both signs, for zero and at both ends of an interval: nothing is cut.</summary>
    Magnitude,

    /// <summary>Every number of things that the contract leaves open may be 1, 2, odd, or large, and all of them differ.</summary>
    Size,

    /// <summary>Chance comes from the given source; each number drawn is used once, for its own row and dimension.</summary>
    Chance,

    /// <summary>Where the contract is trained through, the derivative is the formula's.</summary>
    Gradient,

    /// <summary>The result has the digits that its data type allows.</summary>
    Precision,

    /// <summary>The symmetries that the exercise names hold, and those that it does not name do not.</summary>
    Structure,
}
