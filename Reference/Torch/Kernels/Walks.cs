namespace TorchSharp.Kernels;

/// <summary>The offsets of a factor's elements along one dimension.</summary>
internal interface IWalk
{
    nint At(nint i);
}

/// <summary>Multiples of a stride, as in a matrix.</summary>
internal readonly struct Strides(nint step) : IWalk
{
    public nint At(nint i) => i * step;
}

/// <summary>Offsets from a table, for a matrix of image patches that is not stored.</summary>
internal readonly unsafe struct Table(nint* places) : IWalk
{
    public nint At(nint i) => places[i];
}
