namespace ScoGraph.Sqlite.Encoding.Pages;

/// <summary>How pages of one kind stand in bytes.</summary>
internal interface IPageCodec<TPage>
    where TPage : class
{
    void Write(TPage page, ByteWriter bytes);

    /// <exception cref="DamagedException">The bytes are no such page.</exception>
    TPage Read(ref ByteReader bytes);

    /// <summary>About how many bytes a page takes in memory.</summary>
    int SizeOf(TPage page);
}
