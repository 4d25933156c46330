namespace TorchSharp;

/// <summary>What is added at the ends of images.</summary>
public enum PaddingModes
{
    Zeros = 0,

    /// <summary>The image mirrored at its first and last elements.</summary>
    Reflect = 1,

    /// <summary>Copies of its first and last elements.</summary>
    Replicate = 2,

    /// <summary>Its other end.</summary>
    Circular = 3,

    /// <summary>One value.</summary>
    Constant = 4,
}

/// <summary>How much is added at the ends of images.</summary>
public enum Padding
{
    /// <summary>Nothing.</summary>
    Valid = 0,

    /// <summary>As much as keeps the size.</summary>
    Same = 1,
}
