namespace TorchSharp;

public static partial class torch
{
    public static Tensor take(Tensor input, Tensor index) => input.take(index);

    public partial class Tensor
    {
        /// <summary>
        /// The elements at the given places, counted in row-major order. All gathering operations end here, all scattering ones
        /// in <see cref="Placed"/>; each is the other's derivative.
        /// </summary>
        public Tensor take(Tensor index)
        {
            var (places, shape, where) = (Places(index), Layout.Shape, Tape.Keep(index));
            return Tape.Record("take", Body.Storage.Taken(Layout, places, index.Layout.Shape), this, g => zeros(shape, g.dtype).Placed(where.Value, g, isSum: true));
        }

        /// <summary>A copy with the values written, or added, at the given places.</summary>
        internal Tensor Placed(Tensor index, Tensor values, bool isSum)
        {
            var source = values.As(dtype).Broadcast(index.Layout.Shape);
            var (places, form, where) = (Places(index), values.Form, Tape.Keep(index));
            var copy = Copy();
            copy.Place(places, source, isSum);
            return Tape.Record(
                "put", copy,
                this, g => isSum ? g : g * torch.ones_like(g).Placed(where.Value, Number(0), isSum: false),
                values, g => g.take(where.Value).FitTo(form));
        }

        private long[] Places(Tensor index)
        {
            var (places, count) = ((long[])index.As(ScalarType.Int64).RowMajor<long>().Clone(), Layout.Count);
            for (var i = 0; i < places.Length; i++)
                places[i] = FromFront(places[i], count);

            return places;
        }

        private static long FromFront(long place, long count) =>
            (ulong)place < (ulong)count ? place
            : (ulong)(place + count) < (ulong)count ? place + count
            : throw Errors.Torch($"index {place} is out of bounds for {count} elements");

        private void Place(long[] places, Tensor values, bool isSum)
        {
            switch (isSum ? dtype : ScalarType.Bool)
            {
                case ScalarType.Float32: Kernels.Positions.Add(Target<float>(), places, values.Span<float>()); break;
                case ScalarType.Float64: Kernels.Positions.Add(Target<double>(), places, values.Span<double>()); break;
                case ScalarType.Int64: Kernels.Positions.Add(Target<long>(), places, values.Span<long>()); break;
                case ScalarType.Int32: Kernels.Positions.Add(Target<int>(), places, values.Span<int>()); break;
                case ScalarType.Byte: Kernels.Positions.Add(Target<byte>(), places, values.Span<byte>()); break;
                default: Body.Storage.Put(Layout, places, values); break;
            }
        }
    }
}
