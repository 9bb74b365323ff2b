using System.Buffers;
using System.IO.Pipelines;

namespace ScoGraph.Server.Bolt.Sessions;

/// <summary>
/// The first bytes of a connection: four for the protocol, and four proposals of versions, each with a range of minor versions below. The
/// answer is the newest version that both know, or four zeros.
/// </summary>
internal static class Handshake
{
    private const int Length = 20;

    private static ReadOnlySpan<byte> Magic => [0x60, 0x60, 0xB0, 0x17];

    /// <summary>The version; null where the client speaks something else, and the connection is to be closed.</summary>
    public static async Task<BoltVersion?> Shake(IDuplexPipe connection, CancellationToken cancellationToken)
    {
        byte[] hello = new byte[Length];
        ReadResult read = await connection.Input.ReadAtLeastAsync(Length, cancellationToken);
        if (read.Buffer.Length < Length)
            return null;
        read.Buffer.Slice(0, Length).CopyTo(hello);
        connection.Input.AdvanceTo(read.Buffer.GetPosition(Length));
        if (!hello.AsSpan().StartsWith(Magic))
            return null;
        BoltVersion? version = Choose(hello.AsSpan(4));
        await connection.Output.WriteAsync(new byte[] { 0, 0, version?.Minor ?? 0, (byte)(version is null ? 0 : 5) }, cancellationToken);
        return version;
    }

    /// <summary>
    /// The version to speak, of four proposals: a reserved byte, how far below the minor version counts, minor and major.
    /// </summary>
    public static BoltVersion? Choose(ReadOnlySpan<byte> proposals)
    {
        for (int i = 0; i < 4; i++)
        {
            ReadOnlySpan<byte> proposal = proposals.Slice(4 * i, 4);
            int range = proposal[1], most = proposal[2], major = proposal[3];
            if (major != 5)
                continue;
            for (int minor = Math.Min(most, BoltVersion.Newest); minor >= Math.Max(0, most - range); minor--)
            {
                if (minor != BoltVersion.Unreleased)
                    return new BoltVersion((byte)minor);
            }
        }

        return null;
    }
}
