namespace TorchSharp.Kernels;

/// <summary>Where the numbers along one dimension of a factor lie, counted from its first.</summary>
internal interface IWalk
{
    nint At(nint i);
}

/// <summary>All equally far apart, as in a matrix.</summary>
internal readonly struct Strides(nint step) : IWalk
{
    public nint At(nint i) => i * step;
}

/// <summary>By a table, as in a matrix of image patches that is never written down.</summary>
internal readonly unsafe struct Table(nint* places) : IWalk
{
    public nint At(nint i) => places[i];
}
