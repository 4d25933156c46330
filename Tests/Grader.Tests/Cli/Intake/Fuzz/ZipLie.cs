namespace Grader.Tests.Cli.Intake.Fuzz;

/// <summary>What an archive says of an entry that is not so.</summary>
internal enum ZipLie
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>It is a few bytes long.</summary>
    Small,

    /// <summary>It is almost four gigabytes long.</summary>
    Huge,

    /// <summary>It takes more bytes of the archive than there are.</summary>
    PackedHuge,

    /// <summary>Its checksum is another.</summary>
    Checksum,

    /// <summary>It is packed by a method that nobody knows.</summary>
    Method,

    /// <summary>Its bytes are packed, where they are not.</summary>
    Packed,

    /// <summary>It is encrypted.</summary>
    Encrypted,

    /// <summary>It begins beyond the end of the archive.</summary>
    Offset,

    /// <summary>Its sizes stand in a 64-bit record, whose numbers are negative.</summary>
    Negative,

    /// <summary>Its date does not exist.</summary>
    Date,
}
