namespace TorchSharp;

public static partial class torch
{
    public static Tensor take(Tensor input, Tensor index) => input.take(index);

    public partial class Tensor
    {
        /// <summary>The elements at the given places, counted in row-major order.</summary>
        public Tensor take(Tensor index) => Taken(new(index));

        /// <summary>
        /// All gathering operations call this one, all scattering ones <see cref="Placed"/>; each is the other's derivative.
        /// </summary>
        internal Tensor Taken(Runs runs)
        {
            var (starts, shape, where) = (Starts(runs), Layout.Shape, Tape.Keep(runs.Starts));
            return Tape.Record(
                "take", Body.Storage.Taken(Layout, starts, runs),
                this, g => zeros(shape, g.dtype).Placed(runs with { Starts = where.Value }, g, isSum: true));
        }

        /// <summary>A copy with the values written, or added, at the given places.</summary>
        internal Tensor Placed(Runs runs, Tensor values, bool isSum)
        {
            var source = values.As(dtype).Broadcast(runs.Shape);
            var (starts, form, where) = (Starts(runs), values.Form, Tape.Keep(runs.Starts));
            var copy = Copy();
            copy.Place(starts, runs.Length, source, isSum);
            return Tape.Record(
                "put", copy,
                this, g => isSum ? g : g * torch.ones_like(g).Placed(runs with { Starts = where.Value }, Number(0), isSum: false),
                values, g => g.Taken(runs with { Starts = where.Value }).FitTo(form));
        }

        private long[] Starts(Runs runs)
        {
            if (runs.Length == 0)
                return [];

            var (starts, count) = ((long[])runs.Starts.As(ScalarType.Int64).RowMajor<long>().Clone(), Layout.Count);
            for (var i = 0; i < starts.Length; i++)
                starts[i] = FromFront(starts[i], count);

            return starts;
        }

        [MethodImpl(AggressiveInlining)]
        private static long FromFront(long place, long count) =>
            (ulong)place < (ulong)count ? place : (ulong)(place + count) < (ulong)count ? place + count : throw OutOfBounds(place, count);

        private static ExternalException OutOfBounds(long place, long count) =>
            Errors.Torch($"index {place} is out of bounds for {count} elements");

        private void Place(long[] starts, int length, Tensor values, bool isSum)
        {
            if (!isSum)
            {
                Body.Storage.Put(Layout, starts, length, values);
                return;
            }

            switch (dtype)
            {
                case ScalarType.Float32: Kernels.Positions.Add(Target<float>(), starts, length, values.Span<float>()); break;
                case ScalarType.Float64: Kernels.Positions.Add(Target<double>(), starts, length, values.Span<double>()); break;
                case ScalarType.Int64: Kernels.Positions.Add(Target<long>(), starts, length, values.Span<long>()); break;
                case ScalarType.Int32: Kernels.Positions.Add(Target<int>(), starts, length, values.Span<int>()); break;
                case ScalarType.Byte: Kernels.Positions.Add(Target<byte>(), starts, length, values.Span<byte>()); break;
                default: Kernels.Positions.Or(Target<bool>(), starts, length, values.Span<bool>()); break;
            }
        }
    }
}
