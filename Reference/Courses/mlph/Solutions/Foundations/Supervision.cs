using Grader.Contracts.Foundations;

namespace Grader.Solutions.Foundations;

/// <inheritdoc />
public sealed class Supervision : ISupervision
{
    private const bool Labels = true;
    private const bool DataAlone = false;

    /// <inheritdoc />
    public bool[] Supervised() =>
    [
        /* 1 top jets */ Labels,
        /* 2 flow */ DataAlone,
        /* 3 energies */ Labels,
        /* 4 autoencoder */ DataAlone,
        /* 5 cells */ Labels,
        /* 6 groups */ DataAlone,
        /* 7 temperatures */ Labels,
        /* 8 diffusion */ DataAlone,
    ];
}
