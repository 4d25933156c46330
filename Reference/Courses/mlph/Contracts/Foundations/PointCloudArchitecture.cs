namespace Grader.Contracts.Foundations;

/// <summary>Architectures that may or may not suit a set of points, for exercise 3d.</summary>
public enum PointCloudArchitecture
{
    /// <summary>The coordinates of all points side by side, in a fully connected network.</summary>
    FullyConnected,

    /// <summary>The points one after another, in a recurrent network.</summary>
    Recurrent,

    /// <summary>Convolutions along the list of points.</summary>
    Convolutional,

    /// <summary>Zaheer et al., Deep Sets, 2017 (arXiv 1703.06114).</summary>
    DeepSets,

    /// <summary>Qi et al., PointNet, 2017 (arXiv 1612.00593).</summary>
    PointNet,

    /// <summary>Convolutions over the edges to nearest neighbours (Qu, Gouskos 2020, arXiv 1902.08570).</summary>
    ParticleNet,

    /// <summary>A transformer without a positional encoding (Vaswani et al. 2017, arXiv 1706.03762).</summary>
    Transformer,
}
