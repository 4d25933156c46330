namespace Grader.Wire;

/// <summary>Bounds that are checked before anything is allocated.</summary>
public static class WireLimits
{
    /// <summary>Bytes of one frame, its kind included.</summary>
    public const int Frame = 256 << 20;

    /// <summary>Elements of an array whose elements are objects; arrays of numbers are bounded by their bytes.</summary>
    public const int Objects = 1 << 20;

    /// <summary>Records nested in records.</summary>
    public const int ValueDepth = 32;

    /// <summary>Calls nested in calls: a judge's call, the student's call-back, the judge's call out of that …</summary>
    public const int CallDepth = 32;

    /// <summary>Dimensions of a tensor.</summary>
    public const int Rank = 16;
}
