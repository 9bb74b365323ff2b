namespace ScoGraph.Server.Users;

/// <summary>A secret of a program, of which only the digest is kept: it is long and by chance, so no slow hash is needed.</summary>
/// <param name="Name">What it is for.</param>
/// <param name="Digest">SHA-256 of the secret, as hexadecimal digits in lower case.</param>
/// <param name="Until">When it ends; null for never.</param>
internal sealed record MachineToken(string Name, string Digest, DateTimeOffset? Until);
