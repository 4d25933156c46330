namespace Grader.Judging;

/// <summary>A law that every contract owes whose signature allows it. Its check comes with the contract and is not written.</summary>
public enum DerivedLaw
{
    /// <summary>An answer depends on its call alone.</summary>
    Memory,

    /// <summary>A call leaves its arguments as they were.</summary>
    Arguments,

    /// <summary>An answer stays as it was when more is asked.</summary>
    Answers,
}
