// Checks a published folder with Go's own transparency log code, which knows nothing of onrecord:
// the signed note, every tile, every bundle, proofs of inclusion and of consistency, and the proof files.
package main

import (
	"encoding/base64"
	"encoding/binary"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

const height = 8

type folder string

func (f folder) read(path string) []byte {
	data, err := os.ReadFile(filepath.Join(string(f), filepath.FromSlash(path)))
	check(err)
	return data
}

func (f folder) Height() int                          { return height }
func (f folder) SaveTiles(_ []tlog.Tile, _ [][]byte) {}

// Go's own paths name the height and call bundles data; C2SP tlog-tiles does neither.
func (f folder) ReadTiles(tiles []tlog.Tile) ([][]byte, error) {
	var all [][]byte
	for _, tile := range tiles {
		data, err := os.ReadFile(filepath.Join(string(f), strings.Replace(tile.Path(), "tile/8/", "tile/", 1)))
		if err != nil {
			return nil, err
		}
		all = append(all, data)
	}
	return all, nil
}

func main() {
	f := folder(os.Args[1])
	verifier, err := note.NewVerifier(strings.TrimSuffix(string(f.read("key")), "\n"))
	check(err)
	tree := open(f.read("checkpoint"), verifier)
	hashes := tlog.TileHashReader(tree, f)

	tiles := 0
	for _, tile := range tlog.NewTiles(height, 0, tree.N) {
		data, err := f.ReadTiles([]tlog.Tile{tile})
		if err != nil {
			// NewTiles of some versions names each earlier width of a partial tile, which need not be kept.
			if tile.W < 1<<height && tile.N*(1<<height)+int64(tile.W) < tree.N>>(height*tile.L) {
				continue
			}
			check(err)
		}
		if len(data[0]) != tile.W*tlog.HashSize {
			fail("tile %s has %d bytes", tile.Path(), len(data[0]))
		}
		tiles++
	}

	leaves := bundles(f, tree.N)
	for i, leaf := range leaves {
		read, err := hashes.ReadHashes([]int64{tlog.StoredHashIndex(0, int64(i))})
		check(err)
		if read[0] != tlog.RecordHash(leaf) {
			fail("entry %d is not in the tiles", i)
		}
	}

	inclusions := spread(100, tree.N)
	for _, i := range inclusions {
		proof, err := tlog.ProveRecord(tree.N, i, hashes)
		check(err)
		check(tlog.CheckRecord(proof, tree.N, tree.Hash, i, tlog.RecordHash(leaves[i])))
	}
	consistencies := spread(20, tree.N)
	for _, i := range consistencies {
		old, err := tlog.TreeHash(i+1, hashes)
		check(err)
		proof, err := tlog.ProveTree(tree.N, i+1, hashes)
		check(err)
		check(tlog.CheckTree(proof, tree.N, tree.Hash, i+1, old))
	}

	files, err := filepath.Glob(filepath.Join(string(f), "statement", "*", "*.tlog-proof"))
	check(err)
	for _, file := range files {
		data, err := os.ReadFile(file)
		check(err)
		checkProofFile(string(data), verifier, leaves)
	}
	fmt.Printf("size %d, tiles %d, entries %d, inclusion %d, consistency %d, proof files %d\n",
		tree.N, tiles, len(leaves), len(inclusions), len(consistencies), len(files))
}

func open(data []byte, verifier note.Verifier) tlog.Tree {
	opened, err := note.Open(data, note.VerifierList(verifier))
	check(err)
	lines := strings.Split(opened.Text, "\n")
	size, err := strconv.ParseInt(lines[1], 10, 64)
	check(err)
	hash, err := tlog.ParseHash(lines[2])
	check(err)
	return tlog.Tree{N: size, Hash: hash}
}

func bundles(f folder, size int64) (leaves [][]byte) {
	for n := int64(0); n<<height < size; n++ {
		width := min(size-n<<height, 1<<height)
		tile := tlog.Tile{H: height, L: 0, N: n, W: int(width)}
		data := f.read(strings.Replace(tile.Path(), "tile/8/0/", "tile/entries/", 1))
		for len(data) > 0 {
			length := binary.BigEndian.Uint16(data)
			leaves = append(leaves, data[2:2+length])
			data = data[2+length:]
		}
	}
	if int64(len(leaves)) != size {
		fail("the bundles hold %d entries, the checkpoint %d", len(leaves), size)
	}
	return leaves
}

func checkProofFile(text string, verifier note.Verifier, leaves [][]byte) {
	head, checkpoint, found := strings.Cut(text, "\n\n")
	lines := strings.Split(head, "\n")
	if !found || lines[0] != "c2sp.org/tlog-proof@v1" {
		fail("not a proof file")
	}
	index, err := strconv.ParseInt(strings.TrimPrefix(lines[1], "index "), 10, 64)
	check(err)
	var proof tlog.RecordProof
	for _, line := range lines[2:] {
		bytes, err := base64.StdEncoding.DecodeString(line)
		check(err)
		proof = append(proof, tlog.Hash(bytes))
	}
	tree := open([]byte(checkpoint), verifier)
	check(tlog.CheckRecord(proof, tree.N, tree.Hash, index, tlog.RecordHash(leaves[index])))
}

// spread gives count numbers below size, evenly.
func spread(count int, size int64) (numbers []int64) {
	for i := 0; i < count; i++ {
		numbers = append(numbers, int64(i)*size/int64(count))
	}
	return numbers
}

func check(err error) {
	if err != nil {
		fail("%v", err)
	}
}

func fail(format string, args ...any) {
	fmt.Fprintf(os.Stderr, format+"\n", args...)
	os.Exit(1)
}
