namespace TorchSharp;

public static partial class torch
{
    /// <summary>A stream of random numbers, the same as that of PyTorch's CPU generator for the same seed.</summary>
    public class Generator : IDisposable
    {
        private const int StateBytes = 8 + 4 + (4 * Mt19937.StateLength) + 1 + 8;
        private static readonly Generator shared = new(67280421310721);
        private static readonly AsyncLocal<Generator?> own = new();
        private readonly Lock access = new();
        private RandomSource source;
        private long seed;

        public Generator(ulong seed = 0, Device? device = null)
        {
            Device.RequireCpu(device);
            this.seed = (long)seed;
            source = new RandomSource(seed);
        }

        /// <summary>The generator of all draws for which no other is given.</summary>
        public static Generator Default => own.Value ?? shared;

        public Device device => CPU;

        /// <summary>
        /// The default of the calling code alone, or null for the one that all share: tests run several hand-ins in one process, each with
        /// a default generator of its own, as in a process of its own.
        /// </summary>
        internal static Generator? Own
        {
            get => own.Value;
            set => own.Value = value;
        }

        /// <summary>Restarts the stream with a seed, of which only the low 32 bits count.</summary>
        public Generator manual_seed(long seed)
        {
            lock (access)
            {
                this.seed = seed;
                source = new RandomSource((ulong)seed);
            }

            return this;
        }

        public long initial_seed() => seed;

        /// <summary>The state of the stream, as bytes for <see cref="set_state"/>.</summary>
        public Tensor get_state()
        {
            var bytes = new byte[StateBytes];
            lock (access)
                Write(bytes);

            return tensor(bytes);
        }

        /// <summary>Restores a state that <see cref="get_state"/> returned.</summary>
        /// <exception cref="ArgumentException">The tensor is not such a state.</exception>
        public void set_state(Tensor value)
        {
            var bytes = value.data<byte>().ToArray();
            Errors.RequireArgument(
                bytes.Length == StateBytes,
                $"A generator state has {StateBytes} bytes, but the tensor has {bytes.Length}; pass one that get_state() gave.");
            lock (access)
                Read(bytes);
        }

        public void Dispose() => GC.SuppressFinalize(this);

        /// <summary>Draws while no other thread can draw.</summary>
        internal void Draw(Action<RandomSource> draw)
        {
            lock (access)
                draw(source);
        }

        private void Write(Span<byte> bytes)
        {
            BinaryPrimitives.WriteInt64LittleEndian(bytes, seed);
            BinaryPrimitives.WriteInt32LittleEndian(bytes[8..], source.Twister.Position);
            MemoryMarshal.AsBytes(source.Twister.State).CopyTo(bytes[12..]);
            bytes[^9] = source.SecondNormal is null ? (byte)0 : (byte)1;
            BinaryPrimitives.WriteDoubleLittleEndian(bytes[^8..], source.SecondNormal ?? 0);
        }

        private void Read(ReadOnlySpan<byte> bytes)
        {
            seed = BinaryPrimitives.ReadInt64LittleEndian(bytes);
            var state = MemoryMarshal.Cast<byte, uint>(bytes.Slice(12, 4 * Mt19937.StateLength));
            source = new RandomSource(new Mt19937(state, BinaryPrimitives.ReadInt32LittleEndian(bytes[8..])))
            {
                SecondNormal = bytes[^9] == 0 ? null : BinaryPrimitives.ReadDoubleLittleEndian(bytes[^8..]),
            };
        }
    }

    /// <summary>Restarts the default generator with a seed.</summary>
    public static Generator manual_seed(long seed) => Generator.Default.manual_seed(seed);

    /// <summary>Restarts the default generator with an unpredictable seed.</summary>
    /// <returns>The seed: 53 bits of the operating system's chance.</returns>
    public static long seed()
    {
        Span<byte> bits = stackalloc byte[sizeof(long)];
        RandomNumberGenerator.Fill(bits);
        return manual_seed(BinaryPrimitives.ReadInt64LittleEndian(bits) & ((1L << 53) - 1)).initial_seed();
    }

    public static long initial_seed() => Generator.Default.initial_seed();
    public static Tensor get_rng_state() => Generator.Default.get_state();
    public static void set_rng_state(Tensor new_state) => Generator.Default.set_state(new_state);

    /// <summary>The random number generator, under PyTorch's module name.</summary>
    public static partial class random
    {
        public static Generator manual_seed(long seed) => torch.manual_seed(seed);
        public static long seed() => torch.seed();
        public static long initial_seed() => torch.initial_seed();
        public static Tensor get_rng_state() => torch.get_rng_state();
        public static void set_rng_state(Tensor new_state) => torch.set_rng_state(new_state);
    }
}
