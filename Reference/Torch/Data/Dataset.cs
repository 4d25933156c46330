namespace TorchSharp;

public static partial class torch
{
    public static partial class utils
    {
        /// <summary>Data for training, sample by sample or in batches.</summary>
        public static partial class data
        {
            /// <summary>Samples that can be asked for by their number.</summary>
            public abstract class Dataset<T> : IDisposable
            {
                /// <summary>How many samples there are.</summary>
                public abstract long Count { get; }

                /// <param name="index">From 0.</param>
                public abstract T GetTensor(long index);

                public void Dispose()
                {
                    Dispose(true);
                    GC.SuppressFinalize(this);
                }

                protected virtual void Dispose(bool disposing) { }
            }

            /// <summary>Samples of named tensors.</summary>
            public abstract class Dataset : Dataset<Dictionary<string, Tensor>>;

            /// <summary>Samples of several tensors.</summary>
            public abstract class IterableDataset : Dataset<IList<Tensor>>;
        }
    }
}
