using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Row i of a table for each index i.</summary>
            /// <param name="num_embeddings">Rows.</param>
            /// <param name="embedding_dims">Numbers in a row, standard normal at first.</param>
            /// <param name="padding_idx">A row of zeros that is not trained.</param>
            /// <param name="device">The CPU.</param>
            /// <param name="dtype">The table's element type.</param>
            public static Embedding Embedding(
                long num_embeddings, long embedding_dims, long? padding_idx = null, Device? device = null, ScalarType? dtype = null)
            {
                torch.Device.RequireCpu(device);
                return new(num_embeddings, embedding_dims, padding_idx, dtype);
            }
        }
    }
}

namespace TorchSharp.Modules
{
    /// <summary>Row i of a table for each index i.</summary>
    public sealed class Embedding : nn.Module<Tensor, Tensor>
    {
        private readonly long? padding;

        [ComponentName(Name = nameof(weight))]
        private Parameter ownWeight;

        internal Embedding(long count, long size, long? padding, ScalarType? dtype) : base(nameof(Embedding))
        {
            var table = randn(count, size, dtype);
            if (padding is { } row)
            {
                table[row] = 0;
            }

            (ownWeight, this.padding) = (new Parameter(table), padding);
            RegisterComponents();
        }

        /// <summary>(num_embeddings, embedding_dims)</summary>
        public Parameter weight
        {
            get => ownWeight;
            set => ownWeight = Exchange(nameof(weight), value);
        }

        public override Tensor forward(Tensor input)
        {
            var rows = ownWeight.index_select(0, input.flatten().to_type(ScalarType.Int64)).reshape([.. input.shape, ownWeight.shape[1]]);
            return padding is { } row ? where((input == row).unsqueeze(-1), rows.detach(), rows) : rows;
        }
    }
}
