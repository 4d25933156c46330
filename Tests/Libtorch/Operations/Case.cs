namespace Grader.Libtorch.Operations;

/// <summary>Arguments of one call: tensors, and a number (a dimension, a size, a seed) where the operation takes one.</summary>
internal sealed record Case(Plain[] Inputs, long Number = 0, bool Differentiate = true)
{
    public override string ToString() => $"number {Number}; {string.Join("; ", Inputs.Select((input, i) => $"x{i} = {input}"))}";
}
