namespace TorchSharp;

public static partial class torch
{
    /// <summary>The shape of a tensor as a value.</summary>
    public readonly struct Size(long[] shape) : IEnumerable<long>
    {
        private readonly long[] shape = shape;

        public long[] Shape => shape ?? [];
        public int Length => Shape.Length;
        public bool IsEmpty => Length == 0;
        public long this[int idx] => Shape[idx];
        public long this[long idx] => Shape[idx];
        public static implicit operator Size(long[] size) => new(size);
        public static implicit operator Size(long size) => new([size]);
        public long numel() => Layout.CountOf(Shape);
        public IEnumerator<long> GetEnumerator() => Shape.AsEnumerable().GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

        public override string ToString() => Errors.Show(Shape);
    }
}
