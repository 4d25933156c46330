namespace TorchSharp;

public static partial class torch
{
    /// <summary>One position inside the brackets of <c>x[…]</c>: a number, a slice, a new axis, an ellipsis, or a tensor.</summary>
    public readonly struct TensorIndex
    {
        internal enum Kind { Null, None, Ellipsis, Single, Slice, Bool, Tensor }
        public static readonly TensorIndex Ellipsis = new() { What = Kind.Ellipsis };

        /// <summary>A new dimension of size one.</summary>
        public static readonly TensorIndex None = new() { What = Kind.None };
        public static readonly TensorIndex Null = new() { What = Kind.None };

        /// <summary>All of a dimension.</summary>
        public static readonly TensorIndex Colon = Slice();

        internal Kind What { get; private init; }
        internal long? Start { get; private init; }
        internal long? Stop { get; private init; }
        internal long? Step { get; private init; }
        internal Tensor? Indices { get; private init; }
        public static TensorIndex Slice(long? start = null, long? stop = null, long? step = null) =>
            new() { What = Kind.Slice, Start = start, Stop = stop, Step = step };
        public static TensorIndex Slice((int? start, int? end) range) => Slice(range.start, range.end);
        public static TensorIndex Slice(Range range) => Slice(FromEnd(range.Start), range.End.Equals(^0) ? null : FromEnd(range.End));
        public static TensorIndex Single(long? index) => index is null ? None : new() { What = Kind.Single, Start = index };
        public static TensorIndex Bool(bool value) => new() { What = Kind.Bool, Start = value ? 1 : 0 };
        public static TensorIndex Tensor(Tensor tensor) => new() { What = Kind.Tensor, Indices = tensor };
        public static implicit operator TensorIndex(long value) => Single(value);
        public static implicit operator TensorIndex(Index index) => Single(FromEnd(index));
        public static implicit operator TensorIndex(Range range) => Slice(range);
        public static implicit operator TensorIndex((int? start, int? end) range) => Slice(range);

        /// <summary>As in TorchSharp, only there to refer the caller to <see cref="Tensor(torch.Tensor)"/>.</summary>
        /// <exception cref="InvalidOperationException">Always.</exception>
        public static implicit operator Tensor(TensorIndex value) =>
            throw new InvalidOperationException("Should not be called. Write TensorIndex.Tensor(index) beside other indices.");

        private static long FromEnd(Index index) => index.IsFromEnd ? -index.Value : index.Value;
    }
}
