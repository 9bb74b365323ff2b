namespace ScoGraph.Testing.Servers;

/// <summary>What a client would send, with bytes that are changed, left out or added.</summary>
internal static class BrokenBytes
{
    public static byte[] Of(ReadOnlySpan<byte> whole, Random random)
    {
        List<byte> bytes = [.. whole];
        for (int n = random.Next(1, 8); n > 0 && bytes.Count > 0; n--)
        {
            int place = random.Next(bytes.Count);
            switch (random.Next(4))
            {
                case 0:
                    bytes[place] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveAt(place);
                    break;
                case 2:
                    bytes.RemoveRange(place, Math.Min(bytes.Count - place - 1, random.Next(20)));
                    break;
                default:
                    bytes.Insert(place, (byte)random.Next(256));
                    break;
            }
        }

        return [.. bytes];
    }
}
