namespace TorchSharp;

/// <summary>How <see cref="torch.cdist"/> may compute Euclidean distances; here always from differences.</summary>
public enum compute_mode
{
    use_mm_for_euclid_dist_if_necessary = 0,
    use_mm_for_euclid_dist = 1,
    donot_use_mm_for_euclid_dist = 2,
}

public static partial class torch
{
    /// <summary>How a quotient is rounded: not at all, toward zero, or toward −∞.</summary>
    public enum RoundingMode
    {
        None = 0,
        trunc = 1,
        floor = 2,
    }
}
