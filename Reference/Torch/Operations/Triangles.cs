namespace TorchSharp;

public static partial class torch
{
    public static Tensor tril(Tensor input, long diagonal = 0) => input.tril(diagonal);
    public static Tensor triu(Tensor input, long diagonal = 0) => input.triu(diagonal);
    public static Tensor diag(Tensor input, long diagonal = 0) => input.diag(diagonal);
    public static Tensor diag_embed(Tensor input, long offset = 0L, long dim1 = -2L, long dim2 = -1L) =>
        input.diag_embed(offset, dim1, dim2);
    public static Tensor trace(Tensor input) => input.trace();

    public partial class Tensor
    {
        /// <summary>The part on and below a diagonal; zero above it.</summary>
        public Tensor tril(long diagonal = 0) => masked_fill(Below(diagonal).logical_not(), 0);

        /// <summary>The part on and above a diagonal; zero below it.</summary>
        public Tensor triu(long diagonal = 0) => masked_fill(Below(diagonal - 1), 0);
        public Tensor tril_(long diagonal = 0) => Mutate(x => x.tril(diagonal));
        public Tensor triu_(long diagonal = 0) => Mutate(x => x.triu(diagonal));

        /// <summary>The diagonal of a matrix, or the matrix with this vector as its diagonal.</summary>
        public Tensor diag(long diagonal = 0)
        {
            Errors.Require(Layout.Rank is 1 or 2, $"diag(): Supports 1D or 2D tensors. Got {Layout.Rank}D");
            return Layout.Rank == 1 ? diag_embed(diagonal) : this.diagonal(diagonal).clone();
        }

        /// <summary>Matrices whose diagonals are the last dimension of this tensor.</summary>
        public Tensor diag_embed(long offset = 0L, long dim1 = -2L, long dim2 = -1L)
        {
            var size = Extent(-1) + Math.Abs(offset);
            long[] shape = [.. Layout.Shape[..^1], size, size];
            var rank = shape.Length;
            var matrices = Embedded(shape, x => x.diagonal(offset, rank - 2, rank - 1));
            return matrices.movedim([rank - 2, rank - 1], [dim1, dim2]);
        }

        public Tensor trace()
        {
            Errors.RequireArgument(Layout.Rank == 2, $"Expected a matrix, but got tensor with ndim == {Layout.Rank}");
            return diagonal().sum();
        }

        private Tensor Below(long diagonal)
        {
            Errors.Require(Layout.Rank >= 2, "tril, triu: input tensor must have at least 2 dimensions");
            var (rows, columns) = (arange(Layout.Shape[^2]).unsqueeze(1), arange(Layout.Shape[^1]).unsqueeze(0));
            return columns.le(rows + diagonal);
        }
    }
}
