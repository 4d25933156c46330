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
            public static Embedding Embedding(long num_embeddings, long embedding_dims, Device? device = null, ScalarType? dtype = null)
            {
                torch.Device.RequireCpu(device);
                return new(num_embeddings, embedding_dims, dtype);
            }

            public static partial class functional
            {
                /// <summary>Rows of a table: input of any shape, weight (count, size), result (…, size).</summary>
                public static Tensor embedding(Tensor x, Tensor weight) =>
                    weight.index_select(0, x.flatten().to_type(ScalarType.Int64)).reshape([.. x.shape, weight.shape[1]]);
            }
        }
    }
}

namespace TorchSharp.Modules
{
    /// <summary>Row i of a table for each index i.</summary>
    public sealed class Embedding : nn.Module<Tensor, Tensor>
    {
        [ComponentName(Name = nameof(weight))]
        private Parameter ownWeight;

        internal Embedding(long count, long size, ScalarType? dtype) : base(nameof(Embedding))
        {
            ownWeight = new Parameter(randn(count, size, dtype));
            RegisterComponents();
        }

        /// <summary>(num_embeddings, embedding_dims)</summary>
        public Parameter weight
        {
            get => ownWeight;
            set => ownWeight = Exchange(nameof(weight), value);
        }

        public override Tensor forward(Tensor input) => nn.functional.embedding(input, ownWeight);
    }
}
