namespace TorchSharp;

/// <summary>
/// The Mersenne Twister, seeded and read as PyTorch's CPU generator does, so that both give the same numbers for the same seed.
/// Source: Matsumoto and Nishimura, "Mersenne Twister: a 623-dimensionally equidistributed uniform pseudo-random number
/// generator", ACM TOMACS 8 (1998), with the authors' initialisation of 2002.
/// </summary>
internal sealed class Mt19937
{
    public const int StateLength = 624;
    private const int Shift = 397;
    private const uint Twist = 0x9908b0df;
    private const uint UpperBit = 0x80000000;
    private readonly uint[] state = new uint[StateLength];
    private int next = StateLength;

    /// <summary>Only the low half of the seed counts.</summary>
    public Mt19937(ulong seed)
    {
        state[0] = (uint)seed;
        for (var i = 1; i < StateLength; i++)
            state[i] = 1812433253 * (state[i - 1] ^ (state[i - 1] >> 30)) + (uint)i;
    }

    /// <summary>Continues from a saved state and position.</summary>
    public Mt19937(ReadOnlySpan<uint> state, int next)
    {
        state.CopyTo(this.state);
        this.next = next;
    }

    public ReadOnlySpan<uint> State => state;
    public int Position => next;

    public uint NextUInt32()
    {
        if (next == StateLength)
            Refill();

        var y = state[next++];
        y ^= y >> 11;
        y ^= (y << 7) & 0x9d2c5680;
        y ^= (y << 15) & 0xefc60000;
        return y ^ (y >> 18);
    }

    /// <summary>The first number drawn is the high half.</summary>
    public ulong NextUInt64()
    {
        var high = (ulong)NextUInt32();
        return (high << 32) | NextUInt32();
    }

    private void Refill()
    {
        Mix(0, StateLength - Shift, Shift);
        Mix(StateLength - Shift, StateLength - 1, Shift - StateLength);
        state[^1] = Mixed(state[^1], state[0], state[Shift - 1]);
        next = 0;
    }

    /// <summary>Renews part of the state. The elements read were renewed in an earlier call or are renewed later.</summary>
    private void Mix(int start, int end, int shift)
    {
        var i = start;
        for (; i <= end - Vector<uint>.Count; i += Vector<uint>.Count)
        {
            var upper = new Vector<uint>(state, i) & new Vector<uint>(UpperBit);
            var y = upper | (new Vector<uint>(state, i + 1) & new Vector<uint>(~UpperBit));
            (new Vector<uint>(state, i + shift) ^ (y >> 1) ^ ((y & Vector<uint>.One) * Twist)).CopyTo(state, i);
        }

        for (; i < end; i++)
            state[i] = Mixed(state[i], state[i + 1], state[i + shift]);
    }

    private static uint Mixed(uint current, uint following, uint shifted)
    {
        var y = (current & UpperBit) | (following & ~UpperBit);
        return shifted ^ (y >> 1) ^ ((y & 1) * Twist);
    }
}
